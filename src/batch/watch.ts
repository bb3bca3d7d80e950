import { ppid } from 'node:process'

const [memory] = process.argv.slice(2).map(Number)
const OFTEN = 100
const MEGABYTE = 2 ** 20

// Ends the process it is a thread of when that takes more memory than it may, buffers and all, or is left alone.
setInterval(() => {
  if (process.memoryUsage.rss() > memory! * MEGABYTE || process.ppid !== ppid)
    process.kill(process.pid, 'SIGKILL')
}, OFTEN)
