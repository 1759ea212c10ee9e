/** Version of the engine, as package.json has it. */
export const ENGINE_VERSION = "0.1.0";
