import { useEffect } from 'react';

/** Paper is white: while the page is printed, it wears its light colours. */
export function useLightPrint(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    let worn: string | undefined;
    const dress = () => {
      worn = dataset.mantineColorScheme;
      dataset.mantineColorScheme = 'light';
    };
    const undress = () => {
      if (worn) dataset.mantineColorScheme = worn;
    };
    window.addEventListener('beforeprint', dress);
    window.addEventListener('afterprint', undress);
    return () => {
      window.removeEventListener('beforeprint', dress);
      window.removeEventListener('afterprint', undress);
    };
  }, []);
}
