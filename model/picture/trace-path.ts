import type { PathCommand } from './display-list';

/** What a canvas and a PDF page have in common for drawing a path. */
export interface PathPen {
  moveTo(x: number, y: number): unknown;
  lineTo(x: number, y: number): unknown;
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): unknown;
  closePath(): unknown;
}

export function tracePath(pen: PathPen, commands: readonly PathCommand[]): void {
  for (const command of commands) {
    switch (command[0]) {
      case 'M':
        pen.moveTo(command[1], command[2]);
        break;
      case 'L':
        pen.lineTo(command[1], command[2]);
        break;
      case 'Q':
        pen.quadraticCurveTo(command[1], command[2], command[3], command[4]);
        break;
      case 'Z':
        pen.closePath();
        break;
    }
  }
}
