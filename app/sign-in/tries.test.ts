import { expect, test } from "vitest";
import { countTry, forgiveTries } from "./tries";

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));

function times(n: number, email: (n: number) => string, address: (n: number) => string) {
  return Array.from({ length: n }, (_, try_) => countTry(email(try_), address(try_), at(0)));
}

test("five tries are met with patience, the sixth waits until 15 minutes after the first", () => {
  const five = [0, 1, 2, 3, 4].map((minute) => countTry("a@x.test", "1.1.1.1", at(minute)));
  expect(five).toEqual([null, null, null, null, null]);
  expect(countTry("a@x.test", "1.1.1.1", at(5))).toEqual(at(15));
  expect(countTry("a@x.test", "1.1.1.1", at(14))).toEqual(at(15));
  expect(countTry("a@x.test", "1.1.1.1", at(15))).toBeNull();
});

test("somebody else at the same address and the same person elsewhere need not wait", () => {
  times(
    6,
    () => "b@x.test",
    () => "2.2.2.2",
  );
  expect(countTry("c@x.test", "2.2.2.2", at(1))).toBeNull();
  expect(countTry("b@x.test", "3.3.3.3", at(1))).toBeNull();
});

test("the right password forgives the tries before it", () => {
  times(
    4,
    () => "d@x.test",
    () => "4.4.4.4",
  );
  forgiveTries("d@x.test", "4.4.4.4");
  expect(
    times(
      5,
      () => "d@x.test",
      () => "4.4.4.4",
    ),
  ).toEqual([null, null, null, null, null]);
});

test("changing the address gives 50 tries for one e-mail, changing the e-mail 100 from one address", () => {
  const byAddress = times(
    51,
    () => "e@x.test",
    (n) => `5.5.5.${n}`,
  );
  expect(byAddress.filter((until) => until === null)).toHaveLength(50);
  const byEmail = times(
    101,
    (n) => `f${n}@x.test`,
    () => "6.6.6.6",
  );
  expect(byEmail.filter((until) => until === null)).toHaveLength(100);
});

test("a hundred colleagues behind one address who know their passwords wait for nobody", () => {
  for (let n = 0; n < 300; n += 1) {
    expect(countTry(`g${n}@x.test`, "7.7.7.7", at(0))).toBeNull();
    forgiveTries(`g${n}@x.test`, "7.7.7.7");
  }
});
