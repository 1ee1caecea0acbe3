type Rewrite = (template: string, node: string, ...rest: [level: number, children: string]) => string

/** What we use of Taro's platform: absent template means that it writes none, as in H5. */
interface Platform {
  template?: { modifyTemplateResult?: Rewrite }
}

interface Context {
  registerMethod(method: { name: 'onSetupClose'; fn: (platform: Platform) => void }): void
}

/** Containers are written once per level of nesting, so only what we use of them stays. */
const container = /^(view|catch-view|static-view|pure-view|click-view|scroll-view|text|static-text)$/
const plain = ['style', 'class', 'id', 'data-sid', 'bindtap', 'catchtouchmove', 'hover-class', 'user-select']
const scrolling = ['scroll-x', 'scroll-y', 'scroll-top', 'scroll-left', 'scroll-into-view', 'scroll-with-animation']
const edges = ['bindscroll', 'bindscrolltoupper', 'bindscrolltolower', 'show-scrollbar', 'enhanced']
const kept = new Set([...plain, ...scrolling, ...edges])
const ofNobody = /^aria-(checked|selected|expanded|disabled|modal|live)$/

/** Of everything else, whole families that no page of ours has a use for. */
const families = [
  /^bind(touch|animation|transition|longpress|keyboardcomposition|selectionchange|casting|ad|interpolate|poly|anchor)/,
  /^bind(getuserinfo|contact|getrealtime|getphone|chooseavatar|launchapp|nicknamereview|ability|auth|poitap)/,
  /^(animation|hover-(stop|start|stay)|safe-password|send-message|session-from|app-parameter|business-id)/,
  /^(danmu|enable-danmu|ad-unit|provision|certificate|license|preferred-peak|is-drm|is-live|vslide|show-casting)/,
]

function isUsed(name: string, node: string): boolean {
  if (!container.test(node)) return !families.some((family) => family.test(name))
  if (name.startsWith('aria-')) return node !== 'catch-view' || !ofNobody.test(name)
  return kept.has(name)
}

/** Taro's own `minifyXML` would do this too, but takes `<input></input>` for HTML and drops its end tag. */
const withoutGaps = (template: string): string => template.replace(/>\s+</g, '><').trim()

/**
 * Taro plugin: leaves out of base.wxml what no page uses, a fifth of it. Taro would also bind every touch move, so that
 * a finger scrolling over a list sends dozens of messages a second to nobody.
 */
export default function leanTemplatesPlugin(context: Context): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn({ template }) {
      if (!template) return
      const rewrite = template.modifyTemplateResult?.bind(template)
      template.modifyTemplateResult = (text, node, ...rest) => {
        const result = rewrite ? rewrite(text, node, ...rest) : text
        return withoutGaps(result).replace(/<(?!template\b)[\w-]+ [^>]*>/g, (tag) =>
          tag.replace(/ ([\w-]+)="[^"]*"/g, (attribute, name: string) => (isUsed(name, node) ? attribute : '')),
        )
      }
    },
  })
}
