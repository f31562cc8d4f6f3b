/** Where leaving may lead: https, the same for everybody, without an app of its own, and dull enough for any screen. */
export const destinations = [
  { value: 'https://www.gov.uk/bank-holidays', label: 'GOV.UK: bank holidays' },
  { value: 'https://www.collinsdictionary.com/dictionary/english', label: 'Collins: English dictionary' },
  { value: 'https://www.english-heritage.org.uk/visit/places/', label: 'English Heritage: places to visit' },
] as const

export const defaultDestination = 'https://www.gov.uk/bank-holidays'
