import { Option, type Command } from 'commander'

/** Adds the options that say which database a command works on. */
export function databaseOptions(command: Command): Command {
  return command
    .addOption(new Option('--database-url <url>', 'a PostgreSQL server').env('DATABASE_URL'))
    .addOption(new Option('--data-dir <directory>', 'the embedded database').env('DATA_DIR').default('.data'))
}
