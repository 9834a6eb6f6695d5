/** A template as an owner adds one. */
export const data = { title: "اتصل بنا", footer: true };

export function render(): string {
  return `<p>هاتف: <a href="tel:+20255501000" dir="ltr">+202 5550 1000</a>، أو <a href="/about-us/">هيئة التحرير</a>.</p>`;
}
