import { slowModel } from "./models/tinyModel.ts";
import { expect, test } from "./open.ts";
import { listen } from "./pages/listen.ts";
import { answer, answered, question, send, startAsking } from "./pages/vivaPage.ts";
import { startViva } from "./startViva.ts";

test("the main job: from the first start to an answer that is there tomorrow", async ({
  dataFolder,
  tinyModel,
  page,
}) => {
  const model = await tinyModel();
  let viva = await startViva(dataFolder);
  await page.goto(viva.launchUrl);
  await expect(page).not.toHaveURL(/token/);
  await expect(page.getByText("2,048 tokens")).toBeVisible();
  await startAsking(page, model);
  await send(page, "How do the kidneys filter blood?");
  await expect(question(page, 1)).toContainText("How do the kidneys filter blood?");
  const first = await answered(page, 1);
  await expect(first.getByText("Unverified model output")).toBeVisible();
  await expect(first.getByText("Viva tiny test model")).toBeVisible();
  await expect(first.getByRole("table")).toContainText("Ibuprofen");
  await expect(first.locator("strong").first()).toHaveText("Filtration pressure");

  await test.step("flags explain themselves beside the sentence that raised them", async () => {
    await first
      .getByRole("button", { name: /^Guideline/ })
      .first()
      .click();
    await expect(page.getByText(/KDIGO 2012/).last()).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("regenerate keeps every version", async () => {
    await first.getByRole("button", { name: "Regenerate" }).click();
    await answered(page, 1);
    await expect(first.getByText("2 / 2")).toBeVisible();
    await first.getByRole("button", { name: "Earlier version" }).click();
    await expect(answer(page, 1).getByText("1 / 2")).toBeVisible();
  });

  await test.step("a follow-up reads only what is new", async () => {
    await send(page, "And in dehydration?");
    const second = await answered(page, 2);
    await second.getByText("Details", { exact: true }).click();
    const counts = /Prompt ([\d,]+) \(([\d,]+) kept\)/.exec(await second.innerText());
    const [prompt, kept] = [counts?.[1], counts?.[2]].map((n) => Number(n?.replace(",", "")));
    expect(prompt).toBeGreaterThan(0);
    expect((prompt ?? 0) - (kept ?? 0)).toBeLessThan(80);
  });

  await test.step("everything is there after a reload and after a restart", async () => {
    await page.reload();
    await expect(answer(page, 2)).toBeVisible();
    await viva.close();
    viva = await startViva(dataFolder);
    await page.goto(viva.launchUrl);
    await page.getByRole("link", { name: /How do the kidneys filter blood/ }).click();
    await expect(question(page, 2)).toContainText("And in dehydration?");
    await send(page, "Is the model back by itself?");
    await answered(page, 3);
  });
  await viva.close();
});

test("a long answer can be stopped, and a reload does not stop it", async ({
  openPage,
  tinyModel,
}) => {
  const page = await openPage();
  await startAsking(page, await tinyModel(slowModel));
  await send(page, "Tell me everything.");
  const article = answer(page, 1);
  await expect(article).toContainText("filter", { timeout: 30_000 });
  await page.reload();
  await expect(article).toContainText("filter");
  const before = (await article.innerText()).length;
  await expect.poll(async () => (await article.innerText()).length).toBeGreaterThan(before);
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await answered(page, 1);
  await expect(article).toContainText("Stopped by you");
  const composer = page.getByRole("textbox", { name: "Question", exact: true });
  await composer.fill("And then?");
  await expect(page.getByRole("region", { name: "Context budget" })).toContainText("History");
  await composer.fill("");
  const stopped = await article.innerText();
  await page.reload();
  await answered(page, 1);
  await expect.poll(() => article.innerText()).toBe(stopped);
});

test("a question can be asked in other words on a branch of its own", async ({
  openPage,
  tinyModel,
}) => {
  const page = await openPage();
  await startAsking(page, await tinyModel());
  await send(page, "What is oedema?");
  await answered(page, 1);
  await question(page, 1).getByRole("button", { name: "Edit question" }).click();
  await page.getByRole("textbox", { name: "Edited question" }).fill("What is ascites?");
  await page.getByRole("button", { name: "Ask again" }).click();
  await answered(page, 1);
  await expect(question(page, 1)).toContainText("What is ascites?");
  await question(page, 1).getByRole("button", { name: "Earlier version" }).click();
  await expect(question(page, 1)).toContainText("What is oedema?");

  await test.step("an edit that is too long is held back", async () => {
    await question(page, 1).getByRole("button", { name: "Edit question" }).click();
    const edit = page.getByRole("form", { name: "Edited question" });
    await expect(edit.getByRole("region", { name: "Context budget" })).toContainText("2,048");
    await edit.getByRole("textbox").fill("the kidney filters blood ".repeat(800));
    await expect(edit.getByText(/[\d,]+ tokens too long/)).toBeVisible();
    await expect(edit.getByRole("button", { name: "Ask again" })).toBeDisabled();
  });
});

test("a new answer comes into view, and says what of the conversation was not sent for it", async ({
  openPage,
  tinyModel,
}) => {
  const page = await openPage();
  await startAsking(page, await tinyModel({ contextLength: 1024 }));
  await expect(page).toHaveTitle("New chat · Viva");
  for (let n = 1; n <= 5; n += 1) {
    await send(page, `Question ${n}: how is filtration measured?`);
    await answered(page, n);
  }
  await expect(page).toHaveTitle(/^Question 1: how is filtration measured\?.* · Viva$/);
  await expect(answer(page, 5).getByText(/Not sent: .+\([\d,]+ tokens?\)/)).toBeVisible();

  await page.getByRole("region", { name: "Messages" }).hover();
  await page.mouse.wheel(0, -20_000);
  await expect(question(page, 1)).toBeInViewport();
  await expect(answer(page, 1).getByText("Not sent:")).toBeHidden();
  await send(page, "And what changes with age?");
  const newest = await answered(page, 6);
  await expect(newest.getByRole("button", { name: "Regenerate" })).toBeInViewport();
});

test("a differential has its fields, and the question shows them", async ({
  openPage,
  tinyModel,
}) => {
  const page = await openPage();
  await startAsking(page, await tinyModel());
  await page.getByRole("radio", { name: "Differential" }).click();
  await page.getByRole("textbox", { name: "Main problem" }).fill("A breathless 24-year-old");
  await page.getByRole("textbox", { name: "History" }).fill("Sudden chest pain after a flight");
  await page.getByRole("textbox", { name: "Tests" }).fill("Normal ECG");
  await page.getByRole("button", { name: "Send" }).click();
  await answered(page, 1);
  await expect(question(page, 1)).toContainText("Sudden chest pain after a flight");
  await expect(question(page, 1)).toContainText("Normal ECG");
});

test("conversations are found, renamed, deleted and brought back", async ({
  openPage,
  tinyModel,
}) => {
  const page = await openPage();
  await startAsking(page, await tinyModel());
  for (const text of ["What is oedema?", "What is jaundice?"]) {
    await page.getByRole("button", { name: "New chat" }).click();
    await send(page, text);
    await answered(page, 1);
  }
  const item = (title: string) => page.getByRole("link", { name: new RegExp(title) });

  await page.getByRole("searchbox", { name: "Search conversations" }).fill("jaun");
  await expect(item("What is oedema")).toBeHidden();
  await expect(item("What is jaundice")).toBeVisible();
  await page.getByRole("searchbox", { name: "Search conversations" }).fill("");

  await page.getByRole("button", { name: "Actions for What is oedema?" }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByRole("textbox", { name: "New title" }).fill("Swelling");
  await page.keyboard.press("Enter");
  await expect(item("Swelling")).toBeFocused();

  await page.getByRole("button", { name: "Actions for Swelling" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(item("Swelling")).toBeHidden();
  await expect(item("What is jaundice")).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(item("Swelling")).toBeVisible();
});

test("an export carries the notice, the model and the state of verification", async ({
  openPage,
  tinyModel,
}) => {
  const page = await openPage();
  await startAsking(page, await tinyModel());
  await send(page, "How is filtration measured?");
  await answered(page, 1);

  const download = async (format: string) => {
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("menuitem", { name: format }).click();
    const stream = await (await downloading).createReadStream();
    return Buffer.concat(await stream.toArray()).toString();
  };
  const markdown = await download("As Markdown");
  expect(markdown).toContain("never for patient care");
  expect(markdown).toContain("## Answer (unverified)");
  expect(markdown).toContain("Viva tiny test model (llama, F16), profile meditron-7b");
  expect(markdown).toContain("temperature 0.2, top-p 0.9");
  const json = JSON.parse(await download("As JSON")) as {
    messages: { verification?: string }[];
    notice: string;
  };
  expect(json.notice).toContain("never for patient care");
  expect(json.messages[1]?.verification).toBe("unverified");
});

test("a question that is too long is held back, and by how much is said", async ({
  openPage,
  tinyModel,
}) => {
  const page = await openPage();
  await startAsking(page, await tinyModel());
  const heardNow = await listen(page);
  const composer = page.getByRole("textbox", { name: "Question", exact: true });
  await composer.fill("the kidney filters blood ".repeat(800));
  const over = page.getByText(/[\d,]+ tokens too long/).first();
  await expect(over).toBeVisible();
  await expect(page.getByRole("button", { name: "Send" })).toBeDisabled();
  // Who listens hears that it is, once; not by how much after each pause.
  const before = await over.innerText();
  await composer.fill("the kidney filters blood ".repeat(900));
  await expect(over).not.toHaveText(before);
  const heard = (await heardNow()).filter((words) => words.includes("too long"));
  expect(heard).toEqual(["The question is too long"]);
});
