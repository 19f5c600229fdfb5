// Words of texts in scripts without spaces, by ICU's dictionaries: JSON [[language, text], …] in, [[word, …], …] out.
const segmenters = new Map();
const segmenter = (lang) => segmenters.get(lang) || segmenters.set(lang, new Intl.Segmenter(lang, { granularity: 'word' })).get(lang);
let input = '';
for await (const chunk of process.stdin) input += chunk;
process.stdout.write(JSON.stringify(JSON.parse(input).map(([lang, text]) => [...segmenter(lang).segment(text)].map((part) => part.segment))));
