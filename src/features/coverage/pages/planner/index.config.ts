export default definePageConfig({ navigationBarTitleText: '一里覆盖', enablePullDownRefresh: true })
