export const renameCopy = {
  title: '改名字',
  label: '大家怎么叫你',
  hint: '不用写真名',
  placeholder: '比如：三幢小林',
  save: '就用这个名字',
  saved: '名字改好了',
}
