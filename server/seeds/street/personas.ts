/** The people a visitor can try the demo street as. */
export const personas = {
  resident: { nickname: '沈佳宁', isPartyMember: false, isStaff: false, line: '菱香里居民，上班族' },
  member: { nickname: '陆志平', isPartyMember: true, isStaff: false, line: '党员，七十四岁' },
  staff: { nickname: '顾敏', isPartyMember: true, isStaff: true, line: '一里街道工作人员' },
} as const

export type Persona = keyof typeof personas
