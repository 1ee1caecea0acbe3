export default definePageConfig({ navigationBarTitleText: '说个金点子' })
