type Rewrite = (template: string, node: string, ...rest: [level: number, children: string]) => string

/** What we use of Taro's platform: absent template means that it writes none, as in H5. */
interface Platform {
  template?: { modifyTemplateResult?: Rewrite }
}

interface Context {
  registerMethod(method: { name: 'onSetupClose'; fn: (platform: Platform) => void }): void
}

const always = ['style', 'class', 'id', 'data-sid', 'bindtap', 'bindlongpress', 'catchtouchmove', 'hover-class']
const scrolling = ['scroll-x', 'scroll-y', 'scroll-top', 'scroll-left', 'scroll-into-view', 'scroll-with-animation']
const edges = ['bindscroll', 'bindscrolltoupper', 'bindscrolltolower', 'show-scrollbar', 'enhanced']
const kept = new Set([...always, ...scrolling, ...edges])

function lean(tag: string): string {
  return tag.replace(/ ([\w-]+)="[^"]*"/g, (attribute, name: string) => {
    return kept.has(name) || name.startsWith('aria-') ? attribute : ''
  })
}

/**
 * Taro plugin: the containers, written once per level of nesting, keep the attributes that we use. Taro would also bind
 * every touch move and animation, so that a finger scrolling over a list sends dozens of messages a second to nobody.
 */
export default function leanTemplatesPlugin(context: Context): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn({ template }) {
      if (!template) return
      const rewrite = template.modifyTemplateResult?.bind(template)
      template.modifyTemplateResult = (text, node, ...rest) => {
        const result = rewrite ? rewrite(text, node, ...rest) : text
        return /view$/.test(node) ? result.replace(/<(scroll-)?view [^>]*>/, lean) : result
      }
    },
  })
}
