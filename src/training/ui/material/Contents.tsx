import type { Material } from '../../contract.ts';

/** What a text holds, by its slides. */
export function Contents({ slides }: Pick<Material, 'slides'>) {
  return (
    <ol>
      {slides.map(({ title }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: slides may be called alike
        <li key={index}>
          <a href={`#slide-${index + 1}`} dir="auto">
            {title}
          </a>
        </li>
      ))}
    </ol>
  );
}
