export default definePageConfig({ navigationBarTitleText: '按社区找' })
