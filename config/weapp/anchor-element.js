// No page of the mini-program has an `<a>`; Taro's takes addresses apart with an imitation of `URL`.
export { TaroElement as AnchorElement } from 'taro-runtime/dom/element.js'
