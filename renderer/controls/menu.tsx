import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { drawNow } from './draw-now';
import { FocusReturn } from './focus-return';
import { HangingPopover, type HangingPopoverProps } from './hanging-popover';

interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  readonly icon?: ReactNode;
  readonly isDanger?: boolean;
  readonly isChecked?: boolean;
  readonly run: () => void;
}

export interface MenuGroup {
  readonly heading?: string;
  readonly actions: readonly MenuAction[];
}

interface MenuButtonProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly groups: readonly MenuGroup[];
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  /** False takes the button out of the Tab order where a key opens the menu. */
  readonly isTabStop?: boolean;
  /** Gives the focus to something else than the button when the menu closes. */
  readonly onReturn?: () => void;
}

function ActionItem({ action }: { readonly action: MenuAction }) {
  return (
    <MenuItem
      id={action.id}
      textValue={action.label}
      className={action.isDanger === true ? 'menu-item menu-item-danger' : 'menu-item'}
    >
      <span className="menu-icon">
        {action.isChecked === true ? <Check size={16} strokeWidth={1.75} aria-hidden /> : action.icon}
      </span>
      <span className="menu-label">{action.label}</span>
      {action.keys === undefined ? null : <kbd>{action.keys}</kbd>}
    </MenuItem>
  );
}

/** A closing menu gives the focus back, and what the action focuses comes after that; both come before the next key. */
function runOnceClosed(action: MenuAction | undefined): void {
  queueMicrotask(() => {
    drawNow();
    action?.run();
  });
}

interface ActionMenuProps {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  /** For a menu without a button of its own: a button closes its menu itself, and says what in it gets the focus. */
  readonly onClose?: () => void;
}

function ActionMenu({ label, groups, onClose }: ActionMenuProps) {
  const actions = groups.flatMap(group => group.actions);
  return (
    <Menu
      className="menu"
      aria-label={label}
      {...(onClose === undefined ? {} : { autoFocus: true })}
      onAction={key => {
        onClose?.();
        runOnceClosed(actions.find(({ id }) => id === key));
      }}
    >
      {groups.map((group, position) => (
        <MenuSection
          key={group.heading ?? position}
          className="menu-section"
          {...(group.heading === undefined ? { 'aria-label': label } : {})}
        >
          {group.heading === undefined ? null : <Header className="menu-heading">{group.heading}</Header>}
          {group.actions.map(action => (
            <ActionItem key={action.id} action={action} />
          ))}
        </MenuSection>
      ))}
    </Menu>
  );
}

export function MenuButton(props: MenuButtonProps) {
  const {
    label,
    children,
    className = 'button button-icon',
    groups,
    isOpen,
    onOpenChange,
    isTabStop = true,
    onReturn,
  } = props;
  return (
    <MenuTrigger
      {...(isOpen === undefined ? {} : { isOpen })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      <Button className={className} aria-label={label} {...(isTabStop ? {} : { excludeFromTabOrder: true })}>
        {children}
      </Button>
      <Popover className="popover" offset={4}>
        <FocusReturn onReturn={onReturn} />
        <ActionMenu label={label} groups={groups} />
      </Popover>
    </MenuTrigger>
  );
}

type HangingMenuProps = Omit<ActionMenuProps, 'onClose'> & HangingPopoverProps;

/** The menu of whichever button `anchorRef` points to. */
export function HangingMenu({ label, groups, ...popover }: HangingMenuProps) {
  return (
    <HangingPopover {...popover}>
      <ActionMenu label={label} groups={groups} onClose={popover.onClose} />
    </HangingPopover>
  );
}
