import { spawn, type ChildProcess } from 'node:child_process'

/** Starts a program with these arguments, never through a command line; the only place that starts another process. */
export function launch(
  program: string,
  args: readonly string[],
  how: { readonly output: 'inherit' | 'ignore'; readonly environment?: NodeJS.ProcessEnv } = { output: 'ignore' },
): ChildProcess {
  return spawn(program, [...args], { stdio: how.output, shell: false, windowsHide: false, env: how.environment ?? process.env })
}
