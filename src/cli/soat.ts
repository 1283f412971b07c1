import { resolve } from "node:path";
import { main } from "./main";

// npm starts scripts in the project's folder: paths are meant from where the user stood.
process.chdir(resolve(process.env["INIT_CWD"] ?? "."));

void main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
}).then((status) => {
  process.exitCode = status;
});
