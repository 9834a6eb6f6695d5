/** What the front page's script is told of a year's day: the day, its page, a headline, its article. */
export type OnThisDayEntry = [day: string, url: string, title: string, article: string];
