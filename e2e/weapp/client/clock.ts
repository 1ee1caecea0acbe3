/**
 * A `Date` that reads a clock set to `startsAt` when this is called and running from there.
 * The program sees one fixed day, while delays between its steps stay real.
 */
export function clockFrom(RealDate: DateConstructor, startsAt: Date): DateConstructor {
  const shift = startsAt.getTime() - RealDate.now()
  const now = (): number => RealDate.now() + shift
  const Shifted: DateConstructor = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, values: unknown[], created) =>
      Reflect.construct(target, values.length > 0 ? values : [now()], created === Shifted ? target : created) as Date,
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  })
  return Shifted
}
