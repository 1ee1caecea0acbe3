/**
 * Words whose sound cannot be taken character by character: numbers, letters, characters with several readings,
 * light syllables, words that belong together. Left as written in the lesson, right as spoken: pinyin with tone
 * digits (5 is the light tone). Longer words win over shorter ones.
 */
export const spokenWords: Readonly<Record<string, string>> = {
  // Numbers and letters
  'AED': 'ei1 yi4 di4',
  '1921 年': 'yi1jiu3er4yi1nian2',
  '1959 年': 'yi1jiu3wu3jiu3nian2',
  '7 月': 'qi1yue4',
  '74 岁': 'qi1shi2si4sui4',
  '100 到 120 下': 'yi4bai3 dao4 yi4bai3 er4shi2 xia4',
  '96110': 'jiu3 liu4 yao1 yao1 ling2',
  '110': 'yao1 yao1 ling2',
  '120': 'yao1 er4 ling2',
  '第一': 'di4yi1',
  '一楼': 'yi1lou2',
  '二十六个': 'er4shi2liu4 ge5',

  // The less usual reading
  '一行': 'yi4hang2',
  '识字': 'shi2zi4',
  '有空': 'you3kong4',
  '组长': 'zu3zhang3',
  '地方': 'di4fang5',
  '处理': 'chu3li3',
  '倒下': 'dao3xia4',
  '去不了': 'qu4 bu4liao3',
  '叫不应': 'jiao4 bu2ying4',
  '答应': 'da1ying5',
  '数人': 'shu3 ren2',
  '上数': 'shang4 shu3',
  '再数': 'zai4 shu3',
  '把人数清楚': 'ba3 ren2 shu3 qing1chu5',
  '嘉兴': 'jia1xing1',

  // Light syllables
  '父亲': 'fu4qin5',
  '母亲': 'mu3qin5',
  '姐姐': 'jie3jie5',
  '商量': 'shang1liang5',
  '东西': 'dong1xi5',
  '衣服': 'yi1fu5',
  '骨头': 'gu3tou5',
  '名字': 'ming2zi5',
  '力气': 'li4qi5',
  '护士': 'hu4shi5',
  '没关系': 'mei2guan1xi5',
  '有时候': 'you3shi2hou5',
  '时候': 'shi2hou5',
  '看看': 'kan4kan5',
  '说说': 'shuo1shuo5',

  // Said in one breath
  '南湖边': 'nan2hu2bian1',
  '楼道': 'lou2dao4',
  '议事会': 'yi4shi4hui4',
  '站里': 'zhan4li3',
  '易腐': 'yi4fu3',
  '微信': 'wei1xin4',
  '就诊人': 'jiu4zhen3ren2',
  '金点子': 'jin1dian3zi5',
  '末班车': 'mo4ban1che1',
}
