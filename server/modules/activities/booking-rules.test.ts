import { describe, expect, test } from 'vitest'
import { readMembers, rowsOfText } from './booking-rules'

const read = (text: string) => readMembers(rowsOfText(text), 20)

describe('a list of names that was pasted', () => {
  test('is read with a running number or without, with a telephone or without', () => {
    expect(read('1. 陈秀英 13805730001\n2\t王建国\t0573-5550102\n李 明，13805730003\n\n赵敏')).toEqual({
      members: [
        { name: '陈秀英', phone: '13805730001' }, { name: '王建国', phone: '0573-5550102' },
        { name: '李 明', phone: '13805730003' }, { name: '赵敏', phone: null },
      ],
    })
  })

  test('may have a row of titles and columns in any order', () => {
    expect(read('序号\t电话\t姓名\n1\t13805730001\t陈秀英')).toEqual({ members: [{ name: '陈秀英', phone: '13805730001' }] })
  })

  test('says which line has no name', () => {
    expect(read('陈秀英\n13805730001')).toEqual({ unreadable: 2 })
    expect(read(`陈秀英\n${'长'.repeat(21)}`)).toEqual({ unreadable: 2 })
  })

  test('of names from elsewhere is taken as it is', () => {
    expect(read('Anna Lindqvist +46701234567\n阿卜杜勒·热合曼')).toEqual({
      members: [{ name: 'Anna Lindqvist', phone: '+46701234567' }, { name: '阿卜杜勒·热合曼', phone: null }],
    })
  })
})
