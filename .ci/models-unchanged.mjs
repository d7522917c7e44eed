// Reads each model, table and form and writes it again as Camunda Modeler does; fails when a file would change by that.
// With --write the file is written so.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';

const require = createRequire(import.meta.url);
const bpmnExtension = require('camunda-bpmn-moddle/resources/camunda.json');
const dmnExtension = require('camunda-dmn-moddle/resources/camunda.json');

async function saved(moddle, text) {
  const { rootElement, warnings } = await moddle.fromXML(text);
  if (warnings.length > 0) {
    throw new Error(warnings.map((warning) => warning.message).join('; '));
  }
  return (await moddle.toXML(rootElement, { format: true })).xml;
}

const kinds = {
  bpmn: { directory: 'bpmn', save: (text) => saved(new BpmnModdle({ camunda: bpmnExtension }), text) },
  dmn: { directory: 'bpmn', save: (text) => saved(new DmnModdle({ camunda: dmnExtension }), text) },
  form: { directory: 'forms', save: (text) => JSON.stringify(JSON.parse(text), null, 2) + '\n' },
};

function firstDifference(before, after) {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const line = old.findIndex((text, index) => text !== fresh[index]);
  return `line ${line + 1}\n  is:      ${old[line]}\n  becomes: ${fresh[line]}`;
}

const write = process.argv.includes('--write');
let changed = 0;
let read = 0;
for (const [ending, { directory, save }] of Object.entries(kinds)) {
  for (const name of readdirSync(directory).filter((file) => file.endsWith('.' + ending))) {
    const text = readFileSync(`${directory}/${name}`, 'utf8');
    const again = await save(text);
    read += 1;
    if (again !== text && write) {
      writeFileSync(`${directory}/${name}`, again);
    } else if (again !== text) {
      changed += 1;
      console.error(`${directory}/${name} would change when saved: ${firstDifference(text, again)}`);
    }
  }
}
console.log(`${read} models, tables and forms read, ${changed} would change when saved`);
process.exitCode = changed > 0 || read === 0 ? 1 : 0;
