export default definePageConfig({ navigationBarTitleText: '避险', enablePullDownRefresh: true })
