// Holds documents against the schemas in docs/schema with a validator that knows nothing of this library:
//   node check.mjs reports.ndjson
// The lines of the file, and the approved documents, have to be valid. The documents of Invalid/index.json must not be, at the pointer
// that the library's reader gives, where "schema" is true; where it is false, it has to be true that a schema cannot tell.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const root = join(fileURLToPath(import.meta.url), '../../..');
const serialization = join(root, 'tests/OpenGovReport.Core.Tests/Serialization');
const read = path => readFileSync(path, 'utf8');
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
addFormats(ajv);

const forms = ['2020', '2021'];
const validators = Object.fromEntries(forms.map(form => [form, ajv.compile(JSON.parse(read(join(root, `docs/schema/annual-report-${form}.schema.json`))))]));
const sound = Object.fromEntries(forms.map(form => [form, read(join(serialization, `JsonContractTests.A_${form}_report_is_written_as_approved.verified.json`))]));

let failures = 0;
const fail = message => {
  failures++;
  console.error(message);
};

// A missing or a surplus member is reported at its object; the reader's pointer ends with its name.
const escaped = name => name.replaceAll('~', '~0').replaceAll('/', '~1');
const pointerOf = error =>
  error.keyword === 'required' ? `${error.instancePath}/${escaped(error.params.missingProperty)}`
    : error.keyword === 'additionalProperties' ? `${error.instancePath}/${escaped(error.params.additionalProperty)}`
      : error.instancePath;

const validate = (form, document) => {
  const validator = validators[form];
  validator(document);
  return validator.errors ?? [];
};

const lines = read(process.argv[2]).split('\n').filter(line => line.length > 0);
const valid = [...forms.map(form => sound[form]), ...lines];
for (const [index, text] of valid.entries()) {
  const document = JSON.parse(text);
  const errors = validate(document.template, document);
  if (errors.length > 0) {
    fail(`valid document ${index}: ${ajv.errorsText(errors.slice(0, 3))}`);
  }

  const other = document.template === '2020' ? '2021' : '2020';
  if (validate(other, document).length === 0) {
    fail(`valid document ${index} is valid by the schema of the other form too`);
  }
}

const cases = JSON.parse(read(join(serialization, 'Invalid/index.json')));
for (const fault of cases) {
  const parts = sound[fault.form].split(fault.sound);
  if (parts.length !== 2) {
    fail(`${fault.name}: ${JSON.stringify(fault.sound)} stands ${parts.length - 1} times in the document`);
    continue;
  }

  let document;
  try {
    document = JSON.parse(parts.join(fault.faulty));
  } catch {
    if (fault.schema) {
      fail(`${fault.name}: it is no JSON, so that no schema can tell`);
    }

    continue;
  }

  const pointers = validate(forms.includes(document.template) ? document.template : fault.form, document).map(pointerOf);
  if (fault.schema && !pointers.includes(fault.pointer)) {
    fail(`${fault.name}: expected an error at ${fault.pointer}, found ${JSON.stringify(pointers.slice(0, 5))}`);
  } else if (!fault.schema && pointers.length > 0) {
    fail(`${fault.name}: a schema can tell: ${JSON.stringify(pointers.slice(0, 5))}`);
  }
}

if (lines.length < 100 || cases.length < 60) {
  fail(`there are only ${lines.length} valid documents and ${cases.length} invalid ones`);
}

const told = cases.filter(fault => fault.schema).length;
console.log(`${valid.length} valid documents, ${cases.length} invalid ones (${told} by the schema as well), ${failures} failures`);
process.exit(failures === 0 ? 0 : 1);
