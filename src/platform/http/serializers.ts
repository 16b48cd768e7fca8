import Fastify, { type FastifyInstance } from 'fastify';

type Compiler = NonNullable<FastifyInstance['serializerCompiler']>;

const made = new WeakMap<object, ReturnType<Compiler>>();
let compiler: Compiler | undefined;

/**
 * What makes an answer of each shape into text: the library’s own, each made once for a process, as validators are. They take longer than
 * everything else that a server is built of, and a process may build more than one.
 */
export async function openSerializers(): Promise<Compiler> {
  compiler ??= await compilerOfLibrary();
  return (route) => {
    const serializer = made.get(route.schema) ?? (compiler as Compiler)(route);
    made.set(route.schema, serializer);
    return serializer;
  };
}

/** It is there as soon as a server has an answer with a shape. */
async function compilerOfLibrary(): Promise<Compiler> {
  const app = Fastify();
  app.get('/', { schema: { response: { 200: { type: 'object' } } } }, async () => ({}));
  await app.ready();
  if (!app.serializerCompiler) throw new Error('the library has no serializers');
  return app.serializerCompiler;
}
