// Prints what Tailwind makes for a page that uses none of its classes: its layers, theme and preflight.
import { readFileSync } from 'node:fs';
import { compile } from 'tailwindcss';

const sheet = readFileSync(new URL(import.meta.resolve('tailwindcss/index.css')), 'utf8');
const { build } = await compile(sheet);
process.stdout.write(build([]));
