/**
 * Words of a question that say nothing about its subject. Short medical words that look like them
 * when folded (IT, OR, WHO, AS) cannot be told apart, so they are found in quotes only.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any are as at be because been before being below
  between both but by can could did do does doing down during each either else few for from further had has
  have having he her here hers herself him himself his how however i if in into is it its itself just let me
  more most much must my myself no nor not now of off on once only or other our ours ourselves out over own
  per rather same shall she should so some such than that the their theirs them themselves then there
  therefore these they this those through thus to too under until up upon us very was we were what whatever
  when where whereas whether which while who whom whose why will with within without would yet you your yours
  yourself yourselves s t d ll m re ve
  compare define describe discuss explain give identify list mention name outline state summarise summarize
  tell example examples happen happens mean means occur occurs please various way ways`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
