export default definePageConfig({ navigationBarTitleText: '确认党员身份', enablePullDownRefresh: true })
