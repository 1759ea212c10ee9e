// Runs the bundled command line in a process of its own, and tells the parent how it went and what memory it took at most.
const [, , main, ...argv] = process.argv;
const started = performance.now();
const code = await (await import(main)).main(argv);
process.send({ code, ms: performance.now() - started, peakBytes: process.resourceUsage().maxRSS * 1024 });
process.disconnect();
