import type { FindingCode } from '../../../../contract/station-files'

/** What a sentence may name: the longest length, another row, a piece of a cell, a station that is there. */
export interface AdviceFacts {
  readonly limit?: number
  readonly otherLine?: number
  readonly piece?: string
  /** What could be written instead, each of it understood. */
  readonly choices?: readonly string[]
}

/** A Chinese sentence for each finding: what to write instead, or what we made of it. */
const sentences: Record<FindingCode, (facts: AdviceFacts) => string> = {
  missing: () => '这一格不能空，补上。',
  too_long: ({ limit }) => `太长了，写 ${limit} 个字以内。`,
  characters: () => '里面有存不下来的字符，重新打一遍。',
  not_a_number: () => '写十进制的度数，例如 120.755100，不带单位和度分秒。',
  swapped: () => '经度和纬度写反了，把这两格对调。',
  outside_china: () => '这个位置不在中国境内，核对经度和纬度。',
  datum_missing: () => '没说是哪种坐标系。导入时选一种，或者加一列「坐标系」写明 GCJ-02、WGS-84 或 BD-09。',
  datum_unknown: () => '不认识这种坐标系，写 GCJ-02、WGS-84 或 BD-09。',
  datum_mixed: () => '这个文件里有几种坐标系，每一行都要在「坐标系」一列写明。',
  kind_unknown: () => '看不出是哪一级的站，在「级别」一列写 市、区、街道、社区、楼宇、驿站、广场 或 工作室。',
  area_invalid: () => '面积写平方米的整数，不带单位；不知道就空着。',
  id_twice: ({ otherLine }) => `编号和第 ${otherLine} 行一样，每个站要有自己的编号。`,
  duplicate_in_file: ({ otherLine }) => `和第 ${otherLine} 行同名，相距不到 10 米，像是同一个站，留一行。`,
  duplicate_known: ({ piece }) => `已经有这个站了，同名，相距不到 10 米。要改它，把编号写成 ${piece}，或删掉这一行。`,
  retired: () => '这个站撤掉了。真的又开了，换一个编号；没有开，删掉这一行。',
  amenity_unknown: ({ piece }) => `「${piece}」没有对应的设施，先不收。`,
  hours_partial: ({ piece }) => `开放时间里「${piece}」没读懂，原文照样显示。`,
  parent_unknown: () => '没找到这个上级站，先不改上级。写它的编号，或者和「名称」一列一模一样的站名。',
  parent_ambiguous: ({ choices }) => `叫这个名字的站不止一个，先不改上级。写编号：${choices?.join(' 或 ')}。`,
  parent_circle: () => '上级站绕了一圈又回到自己，这一行先不设上级。核对这几个站谁在谁上面。',
  unit_unknown: () => '没找到这个社区，先不改归属。写名称，或者从上往下写，例如 城南区/一里街道/菱香里社区。',
  unit_ambiguous: ({ choices }) => `叫这个名字的不止一处，先不改归属。写 ${choices?.join(' 或 ')}。`,
  place_unknown: () => '不认识这种场所，先不改。写 商场、写字楼、公园、小区、临街、学校 或 菜场。',
  hours_unknown: () => '开放时间没读出来，原文照样显示，状态记作不清楚。',
}

/** The sentence of a finding. */
export const adviceOf = (code: FindingCode, facts: AdviceFacts = {}): string => sentences[code](facts)
