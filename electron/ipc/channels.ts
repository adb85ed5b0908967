export const shellEventChannel = 'shell-event';
export const libraryPortChannel = 'library-port';
export const libraryLostChannel = 'library-lost';
