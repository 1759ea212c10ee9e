// Before npm pack: the command line as one finished bundle in dist/.
import { makeCliAfresh } from "./lib/cli-bundle.mjs";

await makeCliAfresh();
