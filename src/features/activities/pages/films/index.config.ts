export default definePageConfig({ navigationBarTitleText: '推荐的片子', enablePullDownRefresh: true })
