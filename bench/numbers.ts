/** @param share between 0 and 1. @returns the value that this share of the numbers does not exceed; NaN of none */
export function at(numbers: number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (numbers: number[]) => at(numbers, 0.5)
export const most = (numbers: number[]) => at(numbers, 1)
export const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
export const whole = (number: number) => grouped.format(number)
export const ms = (number: number) => `${number < 10 ? number.toFixed(1) : whole(number)} ms`
export const times = (number: number) => number.toFixed(2)
