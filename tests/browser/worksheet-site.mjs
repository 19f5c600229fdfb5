// A small site with worksheets of every kind of question and a course, in two languages, made for the tests of worksheets: what
// the toolkit asks may change without them.
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder, waymark } from './site.mjs';

const FRONT = (title, more = '') => `---\ntitle: ${title}\nsummary: A page of the test.\nupdated: 2026-11-22\n${more}---\n\n`;

// Some items are called like what a form has itself: the script must not fall over its own names.
const SKELETON = `review: 6
together: true
plan: true
roles: [local-partner, donor]
scales:
  agreement: [no, partly, mostly, yes]
groups:
  - id: ownership
    items:
      - {id: budget, type: ladder, steps: [told, asked, together, led], note: true, evidence: true}
      - {id: shared, type: scale, scale: agreement}
      - {id: elements, type: choice, options: [us, them], when: {budget: [told, asked]}}
      - {id: reset, type: choices, options: [phone, message, visit]}
  - id: work
    items:
      - {id: remove, type: text, lines: 3, for: [donor]}
      - {id: append, type: date}
      - {id: papers, type: checklist, options: [statutes, plan-of-work]}
      - {id: people, type: table, columns: [what, who], rows: 2}
`;

const WORDS = {
  en: `## The four answers {#agreement}
1. No
2. Partly
3. Mostly
4. Yes

## Ownership {#ownership}
How things are decided.

### Who decides on the budget? {#budget}
Think of the last one.

1. We are told what was decided.
2. We are asked, then others decide.
3. We decide together.
4. The partner closest to the community leads.

### Plans are shared {#shared}
Of all work.

### Who speaks in public? {#elements}
1. Us
2. Them

### How do you talk? {#reset}
- By phone
- By message
- In person

## Work {#work}
What is done.

### Why do you fund this? {#remove}
In your words.

### When do you talk next? {#append}
A day.

### Which papers are there? {#papers}
- Statutes
- A plan of work

### Whom to call {#people}
- What
- Who

## Take this to your mentor {#mentor}
Talk it through.
`,
  ar: `## الإجابات الأربع {#agreement}
1. لا
2. جزئيًا
3. غالبًا
4. نعم

## الملكية {#ownership}
كيف تُتخذ القرارات.

### من يقرر الميزانية؟ {#budget}
فكّر في آخر مرة.

1. نُبلَّغ بالقرار.
2. يسألوننا ثم يقررون.
3. نقرر معًا.
4. يقود الشريك الأقرب إلى المجتمع.

### الخطط مشتركة {#shared}
في كل العمل.

### من يتحدث علنًا؟ {#elements}
1. نحن
2. هم

### كيف تتحدثون؟ {#reset}
- بالهاتف
- بالرسائل
- وجهًا لوجه

## العمل {#work}
ما يُنجز.

### لماذا تموّلون هذا؟ {#remove}
بكلماتكم.

### متى تتحدثون من جديد؟ {#append}
يوم.

### ما الأوراق الموجودة؟ {#papers}
- النظام الأساسي
- خطة عمل

### بمن نتصل {#people}
- ماذا
- من

## خذ هذا إلى مرشدك {#mentor}
تحدثا عنه.
`,
};

const PRIVATE = `keep: false
groups:
  - id: feelings
    items:
      - {id: mood, type: text, lines: 3}
`;
const PRIVATE_WORDS = '## Feelings {#feelings}\nHow it is.\n\n### How are you? {#mood}\nIn your words.\n';

/** Writes the site into a folder. */
export function writeWorksheetSite(folder) {
  const write = (name, text) => { fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true }); fs.writeFileSync(path.join(folder, name), text); };
  write('waymark.yaml', 'title: Worksheets of the test\nsource: en\nlocales: [en, ar]\nquick_exit: true\n');
  write('content/data/worksheets/demo.yaml', SKELETON);
  write('content/data/worksheets/private.yaml', PRIVATE);
  for (const locale of ['en', 'ar']) {
    write(`content/${locale}/index.md`, `${FRONT('Home')}A page to come back from.\n`);
    write(`content/${locale}/demo.md`, FRONT('A demo', locale === 'en' ? 'kind: worksheet\n' : '') + WORDS[locale]);
  }
  write('content/en/private.md', FRONT('A private page', 'kind: worksheet\nrisk: true\n') + PRIVATE_WORDS);
  write('content/en/learn/index.md', `${FRONT('A course', 'kind: course\n')}Learn.\n`);
  for (const lesson of ['one', 'two']) write(`content/en/learn/${lesson}.md`, `${FRONT(`Lesson ${lesson}`, 'kind: lesson\nminutes: 15\n')}Read.\n`);
  return folder;
}

/** The tree of that site, built into a temporary folder; and one locale of it in one file. */
export function worksheetTree() {
  const site = writeWorksheetSite(path.join(fs.realpathSync(temporaryFolder('worksheets')), 'site'));
  const out = path.join(site, '../dist');
  const { code, err } = waymark('build', '--no-cache', '--site', site, '--out', out);
  if (code !== 0) throw new Error(`waymark build failed with ${code}:\n${err}`);
  return {
    root: out,
    single(locale = 'en') {
      const file = path.join(out, `../${locale}.html`);
      const packed = waymark('pack', '--site', site, '--format', 'html', '--locale', locale, '--out', file);
      if (packed.code !== 0) throw new Error(`waymark pack failed with ${packed.code}:\n${packed.err}`);
      return file;
    },
  };
}
