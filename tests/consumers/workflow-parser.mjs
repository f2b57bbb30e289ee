// SPDX-License-Identifier: Apache-2.0
// Reads a workflow with the parser of GitHub's own editor: workflow-parser.mjs NODE_MODULES FILE
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

// the parser imports its schema as a bundler lets it
registerHooks({
  load: (url, context, next) =>
    url.endsWith(".json")
      ? {
          format: "module",
          shortCircuit: true,
          source: "export default " + readFileSync(fileURLToPath(url), "utf8"),
        }
      : next(url, context),
});

const [modules, file] = process.argv.slice(2);
const entry = modules + "/@actions/workflow-parser/dist/index.js";
const { NoOperationTraceWriter, convertWorkflowTemplate, parseWorkflow } = await import(pathToFileURL(entry).href);
const parsed = parseWorkflow({ name: file, content: readFileSync(file, "utf8") }, new NoOperationTraceWriter());
const workflow = parsed.value && (await convertWorkflowTemplate(parsed.context, parsed.value));
const errors = [...parsed.context.errors.getErrors(), ...(workflow?.errors ?? [])];
// text of strangers gets into a script by variables of the environment only
(workflow?.jobs ?? [])
  .flatMap((job) => job.steps ?? [])
  .filter((step) => step.run?.isExpression)
  .forEach((step) => errors.push(new Error(`an expression in a script: ${step.run}`)));
errors.forEach((error) => console.log(error.message ?? error.Message ?? String(error)));
console.log(`${errors.length} errors, jobs: ${(workflow?.jobs ?? []).map((job) => job.id.value).join(" ")}`);
process.exit(errors.length === 0 && workflow?.jobs?.length > 0 ? 0 : 1);
