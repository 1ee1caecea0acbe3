export default definePageConfig({ navigationBarTitleText: '标准对照' })
