export default definePageConfig({ navigationBarTitleText: '节假日和调休', enablePullDownRefresh: true })
