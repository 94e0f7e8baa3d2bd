/** Calls `task` once in the browser's next idle time, however often it is asked for before. */
export function whenIdle(task: () => void): () => void {
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    request(() => {
      waiting = false
      task()
    })
  }
}

// Safari has no idle callback.
const request = (task: () => void): void => {
  if ("requestIdleCallback" in window) window.requestIdleCallback(task, { timeout: 300 })
  else setTimeout(task, 60)
}
