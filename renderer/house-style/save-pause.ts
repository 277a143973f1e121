/** How long typing must rest before a setting is saved and the letter beside it follows, in milliseconds. */
export const savePause = 400
