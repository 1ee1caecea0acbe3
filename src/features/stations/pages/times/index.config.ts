export default definePageConfig({ navigationBarTitleText: '关门和加开', enablePullDownRefresh: true })
