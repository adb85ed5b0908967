/** Width over height that columns are filled for: the shape of a screen with its panels open, and nearly that of a page on its side. */
export const pictureAspect = 1.4;
