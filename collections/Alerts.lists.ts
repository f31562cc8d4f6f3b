/** How many alerts a page of the news shows, and how many the front page. */
export const alertsOnAPage = 20
export const alertsOnFront = 6
