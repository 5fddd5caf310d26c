import type { Page } from "@playwright/test";

/** What is wrong with the layout of the page at its present size, each in words; empty where nothing is. */
export async function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // What follows the size of the window by code does so with the next frame.
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    const faults: string[] = [];
    const modal = [...document.querySelectorAll('[role="dialog"], [role="menu"]')].at(-1);
    const scope = modal ?? document.body;
    const shown = [...scope.querySelectorAll<HTMLElement>("*")].filter(isShown);
    for (const element of shown) {
      if (scrollsSideways(element)) {
        faults.push(`scrolls sideways: ${nameOf(element)}, because of ${widestIn(element)}`);
      }
      if (leavesPage(element)) faults.push(`leaves the page: ${nameOf(element)}`);
      if (isClipped(element)) faults.push(`clipped: ${nameOf(element)}`);
    }
    for (const element of shown.filter(isInteractive)) {
      const cover = coverOf(element);
      if (cover !== null) faults.push(`${nameOf(element)} lies under ${nameOf(cover)}`);
    }
    return [...new Set(faults)];

    function isShown(element: HTMLElement): boolean {
      const { width, height } = element.getBoundingClientRect();
      const isDrawn = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      return isDrawn && width > 2 && height > 2 && element.closest("svg, canvas") === null;
    }
    /** Wide tables and boards may, where the keyboard can scroll them. */
    function scrollsSideways(element: HTMLElement): boolean {
      const { overflowX } = getComputedStyle(element);
      if (!/auto|scroll/.test(overflowX) && element !== document.documentElement) return false;
      if (element.scrollWidth <= element.clientWidth + 1) return false;
      return element.tabIndex < 0 || element.id === "main";
    }
    function widestIn(element: HTMLElement): string {
      const edge = element.getBoundingClientRect().left + element.clientWidth + 1;
      const wide = shown.filter(
        (one) =>
          element.contains(one) &&
          one !== element &&
          (one.getBoundingClientRect().right > edge || one.scrollWidth > one.clientWidth + 1),
      );
      return wide.slice(-3).map(nameOf).join(", ");
    }
    function leavesPage(element: HTMLElement): boolean {
      const { left, right } = element.getBoundingClientRect();
      if (right <= innerWidth + 1 && left >= -1) return false;
      return !hasAncestor(element, (one) => /auto|scroll/.test(getComputedStyle(one).overflowX));
    }
    /** Words that are cut off without three dots, or with dots but nowhere to read them whole. */
    function isClipped(element: HTMLElement): boolean {
      const style = getComputedStyle(element);
      const text = element.innerText.trim();
      if (text === "" || !/hidden|clip/.test(style.overflowX)) return false;
      const isWide = element.scrollWidth > element.clientWidth + 1;
      const isHigh =
        element.scrollHeight > element.clientHeight + 2 && /hidden|clip/.test(style.overflowY);
      if (!isWide && !isHigh) return false;
      if (style.clipPath !== "none" || style.position === "fixed") return false;
      const hasDots = isWide ? style.textOverflow === "ellipsis" : style.webkitLineClamp !== "none";
      return !hasDots || !isToldElsewhere(element, text);
    }
    function isToldElsewhere(element: HTMLElement, text: string): boolean {
      const named = element.closest("[title], [aria-label]");
      const told = `${named?.getAttribute("title") ?? ""} ${named?.getAttribute("aria-label") ?? ""}`;
      return told.includes(text.slice(0, 20)) || element.closest("a, button, summary") !== null;
    }
    function isInteractive(element: HTMLElement): boolean {
      return element.matches(
        'a[href], button, input:not([type="hidden"]), select, textarea, [role="button"], [role="tab"], [role="radio"], summary',
      );
    }
    /** Another interactive element at its middle, unless it is scrolled beneath something that stays in place. */
    function coverOf(element: HTMLElement): Element | null {
      const { left, top, width, height } = element.getBoundingClientRect();
      const found = document.elementFromPoint(left + width / 2, top + height / 2);
      const other = found?.closest("a[href], button, input, select, textarea, [role='button']");
      if (other === null || other === undefined || other === element) return null;
      if (other.contains(element) || element.contains(other)) return null;
      if (element.closest("label")?.contains(other) || other.closest("label")?.contains(element))
        return null;
      return isInPlace(other) || isScrolledAway(element) ? null : other;
    }
    function isInPlace(element: Element): boolean {
      return hasAncestor(element, (one) => /sticky|fixed/.test(getComputedStyle(one).position));
    }
    function isScrolledAway(element: HTMLElement): boolean {
      const box = element.getBoundingClientRect();
      const middle = box.top + box.height / 2;
      return hasAncestor(element, (one) => {
        if (!/auto|scroll|hidden/.test(getComputedStyle(one).overflowY)) return false;
        const around = one.getBoundingClientRect();
        return middle < around.top || middle > around.bottom;
      });
    }
    function hasAncestor(element: Element, passes: (one: Element) => boolean): boolean {
      let one: Element | null = element;
      while ((one = one.parentElement) !== null) if (passes(one)) return true;
      return false;
    }
    function nameOf(element: Element): string {
      const words = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
      const kind = (element.getAttribute("class") ?? "").replace(/\s.*/, "");
      return `${element.tagName.toLowerCase()}.${kind} “${words.replace(/\s+/g, " ").slice(0, 40)}”`;
    }
  });
}

/** Paragraphs of running text whose fullest line is longer than eye and memory like: 80 characters with their spaces. */
export async function measureFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const widthsOfLines = (paragraph: Element): number[] => {
      const widths = new Map<number, number>();
      const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      while (texts.nextNode() !== null) {
        range.selectNodeContents(texts.currentNode);
        for (const { bottom, width } of range.getClientRects()) {
          const line = Math.round(bottom / 8);
          widths.set(line, (widths.get(line) ?? 0) + width);
        }
      }
      return [...widths.values()];
    };
    const paragraphs = [...document.querySelectorAll<HTMLElement>("main p, main li, main dd")];
    return paragraphs.flatMap((paragraph) => {
      const text = paragraph.innerText.trim();
      if (text.length < 170 || paragraph.querySelector("p, li, button, table, div") !== null)
        return [];
      const widths = widthsOfLines(paragraph);
      const whole = widths.reduce((sum, width) => sum + width, 0);
      const longest = Math.round((text.length * Math.max(...widths)) / whole);
      return longest > 80 ? [`${longest} characters a line: “${text.slice(0, 50)}”`] : [];
    });
  });
}

/** What Tab does not reach, or reaches without showing it. Leaves the focus where it ends. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const expected = await page.evaluate(() => {
    const modal = [...document.querySelectorAll('[role="dialog"], [role="menu"]')].at(-1);
    const stops = [
      ...(modal ?? document).querySelectorAll<HTMLElement>(
        "a[href], button, input, select, textarea, summary, [tabindex]",
      ),
    ].filter(
      (element) =>
        element.tabIndex >= 0 &&
        !element.matches(
          ":disabled, [inert] *, [aria-hidden='true'] *, [data-radix-focus-guard]",
        ) &&
        element.checkVisibility({ visibilityProperty: true }) &&
        !isUncheckedRadio(element),
    );
    const reached = new Set<Element>();
    const unseen = new Set<string>();
    // A group of radios or tabs passes the focus on to one of them at once: what has it counts when the next key comes.
    const look = () => {
      const target = document.activeElement;
      if (!(target instanceof HTMLElement) || target === document.body) return;
      reached.add(target);
      if (!isSeen(target)) unseen.add(nameOf(target));
    };
    document.addEventListener("keydown", look, true);
    Object.assign(window, {
      keyboardFaults: () => {
        look();
        const missed = stops.filter((stop) => stop.isConnected && !isReached(stop));
        if (missed.length === 0) document.removeEventListener("keydown", look, true);
        return [
          ...missed.map((stop) => `Tab does not reach ${nameOf(stop)}`),
          ...[...unseen].map((name) => `focus is not to be seen on ${name}`),
        ];
      },
    });
    return stops.length;

    function isUncheckedRadio(element: HTMLElement): boolean {
      if (!(element instanceof HTMLInputElement) || element.type !== "radio") return false;
      const group = document.querySelectorAll<HTMLInputElement>(
        `input[type="radio"][name="${CSS.escape(element.name)}"]`,
      );
      return (
        !element.checked &&
        [...group].some((one) => one !== element && (one.checked || one !== group[0]))
      );
    }
    /** Arrow keys lead from one of a group to the others. */
    function isReached(stop: HTMLElement): boolean {
      const group = stop.closest('[role="tablist"], [role="radiogroup"], [role="toolbar"]');
      return reached.has(stop) || [...reached].some((one) => group?.contains(one));
    }
    /** Fields show the focus on their frame, hidden ones on what stands for them. */
    function isSeen(target: HTMLElement): boolean {
      const near = [target, target.nextElementSibling];
      for (
        let one = target.parentElement;
        one !== null && near.length < 6;
        one = one.parentElement
      ) {
        near.push(one);
      }
      return near.some((one) => one !== null && isMarked(one));
    }
    function isMarked(element: Element): boolean {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (
        (outlineStyle !== "none" && outlineWidth !== "0px") || /0px 0px 0px [1-9]/.test(boxShadow)
      );
    }
    function nameOf(element: Element): string {
      const words = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
      return `${element.tagName.toLowerCase()} “${words.replace(/\s+/g, " ").slice(0, 40)}”`;
    }
  });
  const found = () =>
    page.evaluate(() => (window as unknown as { keyboardFaults: () => string[] }).keyboardFaults());
  await pressTab(page, expected + 8);
  const faults = await found();
  if (faults.length === 0) return [];
  // A group that passes its focus on a moment later is passed over by keys that do not wait: each now waits for the last.
  for (let press = 0; press < expected + 8; press += 1) await page.keyboard.press("Tab");
  return found();
}

/** One key after the other, without waiting for the browser's word on each. */
async function pressTab(page: Page, times: number): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const key = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 } as const;
  const presses = Array.from({ length: times }).flatMap(() => [
    browser.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key }),
    browser.send("Input.dispatchKeyEvent", { type: "keyUp", ...key }),
  ]);
  await Promise.all(presses);
  await browser.detach();
}
