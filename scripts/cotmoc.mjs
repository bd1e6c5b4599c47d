#!/usr/bin/env node
/** The command `cotmoc`, on whatever Node. */
import { launch } from './launch.mjs'

await launch('src/cli.ts', process.argv.slice(2))
