export default definePageConfig({ navigationBarTitleText: '一里', enablePullDownRefresh: true })
