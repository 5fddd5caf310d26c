/** Luhn's check, as payment cards have it; 13 to 19 digits. */
export function isCardNumber(value: string): boolean {
  const digits = digitsOf(value).toReversed();
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return digits.length >= 13 && digits.length <= 19 && sum % 10 === 0;
}

/** ISO 13616: the first four characters moved to the end, letters as 10 to 35, the rest modulus 97 is 1. */
export function isIban(value: string): boolean {
  const plain = value.replaceAll(" ", "");
  const digits = Array.from(plain.slice(4) + plain.slice(0, 4), (char) => parseInt(char, 36)).join(
    "",
  );
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

/** A version 6 address: eight groups, or fewer with one "::". A time such as 12:30:45 is none. */
export function isIpAddress(value: string): boolean {
  const halves = value.split("::");
  const groups = value.split(":").filter((group) => group !== "");
  if (halves.length > 2 || groups.length < 2) return false;
  return halves.length === 2 ? groups.length <= 7 && /::/u.test(value) : groups.length === 8;
}

function digitsOf(value: string): number[] {
  return Array.from(value.replace(/\D/gu, ""), Number);
}
