export default definePageConfig({ navigationBarTitleText: '留言待看', enablePullDownRefresh: true })
